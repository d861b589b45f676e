"use client";

import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Role, roleNames, roles } from "@/lib/access/roles";

interface MemberFiltersProps {
  /** The list's path. */
  path: string;
  q: string;
  role: Role | undefined;
  status: "active" | "suspended" | undefined;
}

const everyRole = { value: "", label: "All roles" };
const states = [
  { value: "", label: "Active and suspended" },
  { value: "active", label: "Active" },
  { value: "suspended", label: "Suspended" },
];

/** Searches the members and narrows them down, by the page's address. */
export function MemberFilters({ path, q, role, status }: MemberFiltersProps) {
  return (
    <Form
      action={path}
      role="search"
      scroll={false}
      className="flex w-full items-center gap-2 max-sm:grid max-sm:grid-cols-[1fr_auto] print:hidden"
    >
      <Input
        type="search"
        name="q"
        aria-label="Search members"
        placeholder="Search members"
        defaultValue={q}
        autoComplete="off"
        className="w-full max-sm:col-span-2 sm:w-52"
      />
      <Select
        key={`role ${role}`}
        name="role"
        aria-label="Filter by role"
        defaultValue={role ?? ""}
        options={[everyRole, ...roles.map((value) => ({ value, label: roleNames[value] }))]}
        className="max-sm:col-span-2 sm:w-36"
      />
      <Select
        key={`status ${status}`}
        name="status"
        aria-label="Filter by standing"
        defaultValue={status ?? ""}
        options={states}
        className="sm:w-48"
      />
      <Button type="submit">Show</Button>
    </Form>
  );
}
