import { describe, expect, test } from "vitest";
import { ownerDatabase } from "../database/owner-database";

describe("the database of a test file", () => {
  test("serves as a role that owns nothing and passes no policy by", async () => {
    const { rows } = await ownerDatabase.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned_tables,
         (SELECT count(*)::int FROM pg_namespace WHERE nspowner = pg_roles.oid) AS owned_schemas
       FROM pg_roles WHERE rolname = 'app_user'`,
    );
    expect(rows).toEqual([
      {
        rolname: "app_user",
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        owned_tables: 0,
        owned_schemas: 0,
      },
    ]);
  });
});
