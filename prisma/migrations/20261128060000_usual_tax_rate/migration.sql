-- What is written by hand in a quote was taxed with nothing until somebody thought of it. Each organization names the rate that
-- it begins with; without one it stays at nothing, and nobody's quote changes.
ALTER TABLE "organizations" ADD COLUMN "usual_tax_rate_basis_points" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_usual_tax_rate_basis_points_check" CHECK ("usual_tax_rate_basis_points" BETWEEN 0 AND 10000);
