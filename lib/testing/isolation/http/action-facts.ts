import { accountActions } from "./action-facts/account";
import type { Actions } from "./action-facts/action-facts";
import { billingActions } from "./action-facts/billing";
import { competitorsActions } from "./action-facts/competitors";
import { customersActions } from "./action-facts/customers";
import { documentsActions } from "./action-facts/documents";
import { integrationsActions } from "./action-facts/integrations";
import { organizationActions } from "./action-facts/organization";
import { productsActions } from "./action-facts/products";
import { quotesActions } from "./action-facts/quotes";
import { teamActions } from "./action-facts/team";

/**
 * Every server action, in an order in which its own member can use them all. A new one fails a test until it is listed in one of
 * these.
 */
export const actionFacts: Actions = {
  ...teamActions,
  ...customersActions,
  ...quotesActions,
  ...organizationActions,
  ...billingActions,
  ...integrationsActions,
  ...productsActions,
  ...competitorsActions,
  ...documentsActions,
  ...accountActions,
};
