-- The second and third wall, and the values that a column may hold. Prisma knows none of these, so they are written by hand.
-- The drift check (npm run db:migrate -- diff) names exactly the foreign keys of this file and nothing else.

-- Values. Text with a named CHECK instead of an enum: an enum's "=" is not leakproof, so that no index would serve it under
-- row level security, and Prisma's cast of it is refused by Citus.
ALTER TABLE "users" ADD CONSTRAINT "users_email_check" CHECK ("email" = lower("email") AND "email" = btrim("email") AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_email_check" CHECK ("email" = lower("email") AND "email" = btrim("email") AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_kind_check" CHECK ("kind" IN ('browser', 'api'));
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_token_hash_check" CHECK (length("token_hash") = 64);
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_purpose_check" CHECK ("purpose" IN ('verify', 'change', 'undo_change', 'activate'));
ALTER TABLE "organization_directory" ADD CONSTRAINT "organization_directory_slug_check" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$');
ALTER TABLE "retired_slugs" ADD CONSTRAINT "retired_slugs_slug_check" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$');
ALTER TABLE "user_organizations" ADD CONSTRAINT "user_organizations_role_check" CHECK ("role" IN ('owner', 'admin', 'manager', 'sales_rep', 'viewer'));
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_role_check" CHECK ("role" IN ('owner', 'admin', 'manager', 'sales_rep', 'viewer'));
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_role_check" CHECK ("role" IN ('owner', 'admin', 'manager', 'sales_rep', 'viewer'));
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_mail_status_check" CHECK ("mail_status" IN ('none', 'queued', 'sent', 'failed'));
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_status_check" CHECK ("status" IN ('trial', 'active', 'past_due', 'read_only', 'canceled'));
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_seats_check" CHECK ("seats" BETWEEN 1 AND 100000);
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_discount_limit_basis_points_check" CHECK ("discount_limit_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_minimum_password_length_check" CHECK ("minimum_password_length" BETWEEN 8 AND 64);
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_accent_color_check" CHECK ("accent_color" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "customers" ADD CONSTRAINT "customers_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "products" ADD CONSTRAINT "products_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_provider_check" CHECK ("provider" IN ('self_hosted', 'stripe'));
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_seats_check" CHECK ("seats" >= 1);
ALTER TABLE "counters" ADD CONSTRAINT "counters_value_check" CHECK ("value" >= 0);
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_kind_check" CHECK ("kind" IN ('billing', 'shipping'));
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_country_check" CHECK ("country" = '' OR "country" ~ '^[A-Z]{2}$');
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind_check" CHECK ("kind" IN ('note', 'call', 'meeting', 'email'));
ALTER TABLE "activities" ADD CONSTRAINT "activities_subject_check" CHECK (num_nonnulls("customer_id", "quote_id") >= 1);
ALTER TABLE "products" ADD CONSTRAINT "products_unit_price_minor_check" CHECK ("unit_price_minor" BETWEEN 0 AND 9000000000000000);
ALTER TABLE "products" ADD CONSTRAINT "products_cost_minor_check" CHECK ("cost_minor" BETWEEN 0 AND 9000000000000000);
ALTER TABLE "products" ADD CONSTRAINT "products_tax_rate_basis_points_check" CHECK ("tax_rate_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_unit_price_minor_check" CHECK ("unit_price_minor" BETWEEN 0 AND 9000000000000000);
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_status_check" CHECK ("status" IN ('draft', 'pending_approval', 'sent', 'accepted', 'declined', 'expired', 'superseded'));
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_number_check" CHECK ("number" >= 1);
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_version_check" CHECK ("version" >= 1);
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_total_check" CHECK ("total_minor" = "subtotal_minor" - "discount_minor" + "tax_minor");
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_kind_check" CHECK ("kind" IN ('item', 'section', 'text'));
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_discount_basis_points_check" CHECK ("discount_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_tax_rate_basis_points_check" CHECK ("tax_rate_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_unit_price_minor_check" CHECK ("unit_price_minor" BETWEEN 0 AND 9000000000000000);
ALTER TABLE "quote_approvals" ADD CONSTRAINT "quote_approvals_status_check" CHECK ("status" IN ('pending', 'approved', 'returned'));
ALTER TABLE "quote_decisions" ADD CONSTRAINT "quote_decisions_pdf_sha256_check" CHECK (length("pdf_sha256") = 64);
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_size_bytes_check" CHECK ("size_bytes" >= 0);
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_scan_status_check" CHECK ("scan_status" IN ('unscanned', 'clean', 'quarantined'));
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_type_check" CHECK ("actor_type" IN ('user', 'api_token', 'invitee', 'system'));
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_result_check" CHECK ("result" IN ('success', 'denied', 'error'));
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_status_check" CHECK ("status" IN ('queued', 'delivered', 'failed'));

-- Foreign keys that Prisma does not model. A relation to the organization would offer "organization: { connect }" and
-- "organization: { update }" on every model, and one to users would let a tenant handle read the directory.
ALTER TABLE "activities" ADD CONSTRAINT "activities_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "competitors" ADD CONSTRAINT "competitors_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "counters" ADD CONSTRAINT "counters_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customer_contacts" ADD CONSTRAINT "customer_contacts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customers" ADD CONSTRAINT "customers_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "documents" ADD CONSTRAINT "documents_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "ownership_transfers" ADD CONSTRAINT "ownership_transfers_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "products" ADD CONSTRAINT "products_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_approvals" ADD CONSTRAINT "quote_approvals_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_decisions" ADD CONSTRAINT "quote_decisions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_views" ADD CONSTRAINT "quote_views_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "activities" ADD CONSTRAINT "activities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "competitors" ADD CONSTRAINT "competitors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customer_contacts" ADD CONSTRAINT "customer_contacts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customers" ADD CONSTRAINT "customers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "documents" ADD CONSTRAINT "documents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_recipient_user_id_fkey" FOREIGN KEY ("recipient_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_invitations" ADD CONSTRAINT "organization_invitations_accepted_by_user_id_fkey" FOREIGN KEY ("accepted_by_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_invited_by_user_id_fkey" FOREIGN KEY ("invited_by_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "ownership_transfers" ADD CONSTRAINT "ownership_transfers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "ownership_transfers" ADD CONSTRAINT "ownership_transfers_to_user_id_fkey" FOREIGN KEY ("to_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "product_prices" ADD CONSTRAINT "product_prices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "products" ADD CONSTRAINT "products_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_approvals" ADD CONSTRAINT "quote_approvals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_approvals" ADD CONSTRAINT "quote_approvals_decided_by_user_id_fkey" FOREIGN KEY ("decided_by_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_decisions" ADD CONSTRAINT "quote_decisions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quote_views" ADD CONSTRAINT "quote_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Row level security. Enabled, never forced: the app role owns nothing, and FORCE makes Citus shard moves retry for ever.
-- current_setting without a default: a statement without a tenant is an error, not an empty answer.
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "organizations" TO "app_user"
  USING ("id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "activities" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "api_tokens" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "api_tokens" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_events" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "competitors" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "competitors" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "counters" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "counters" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "customer_addresses" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "customer_addresses" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "customer_contacts" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "customer_contacts" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "customers" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "document_versions" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "document_versions" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "documents" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "idempotency_keys" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "imported_rows" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "imported_rows" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "notifications" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "organization_invitations" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "organization_invitations" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "organization_members" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "organization_members" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "ownership_transfers" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "ownership_transfers" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "product_prices" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "product_prices" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "products" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "quote_approvals" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quote_approvals" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "quote_decisions" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quote_decisions" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "quote_lines" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quote_lines" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "quote_views" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quote_views" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "quotes" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "quotes" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "saved_views" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "saved_views" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "subscriptions" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "webhook_deliveries" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
ALTER TABLE "webhook_endpoints" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "webhook_endpoints" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);

-- What the serving role may do, table by table: a table that no migration grants can't be read at all.
GRANT USAGE ON SCHEMA "public" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "billing_customers" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "billing_events" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "email_tokens" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization_directory" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "password_reset_tokens" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limits" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "retired_slugs" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "sessions" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "user_identities" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "user_organizations" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "users" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "organizations" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "activities" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_tokens" TO "app_user";
GRANT SELECT, INSERT ON "audit_events" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "competitors" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "counters" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_addresses" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "customer_contacts" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "customers" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "document_versions" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "documents" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotency_keys" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "imported_rows" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "notifications" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization_invitations" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization_members" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "ownership_transfers" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "product_prices" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "products" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "quote_approvals" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "quote_decisions" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "quote_lines" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "quote_views" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "quotes" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_views" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscriptions" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_deliveries" TO "app_user";
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_endpoints" TO "app_user";

-- The serving role may add a job and can't read the queue: jobs of all organizations lie there side by side.
-- graphile-worker's schema belongs to app_worker, of which the owner of this function is a member.
-- Not checked when it is made, because graphile-worker makes its own tables later.
SET check_function_bodies = off;
CREATE FUNCTION "enqueue_job"("task" text, "payload" json, "key" text, "max_attempts" integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT graphile_worker.add_job($1, $2, job_key => $3, max_attempts => $4)';
SET check_function_bodies = on;
REVOKE ALL ON FUNCTION "enqueue_job"(text, json, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enqueue_job"(text, json, text, integer) TO "app_user";
