import type { Actions } from "./action-facts";

/** Actions on the organization itself, and the notices of its members. */
export const organizationActions: Actions = {
  updateOrganizationAction: {
    isMembers: true,
    permission: "organization.update",
    fields: ({ slug }) => ({
      name: `Company ${slug}`,
      slug,
      currency: "EUR",
      locale: "en",
      timeZone: "UTC",
      discountLimitPercent: "15",
      usualTaxPercent: "19",
      quoteValidityDays: "30",
      quoteTerms: "",
      letterhead: "",
    }),
  },
  setAccentAction: {
    isMembers: true,
    permission: "organization.update",
    fields: () => ({ accentColor: "#8a1538" }),
  },
  removeLogoAction: { isMembers: true, permission: "organization.update" },
  requestDeletionAction: {
    isMembers: true,
    permission: "organization.delete",
    fields: ({ slug }) => ({ name: `Company ${slug}` }),
  },
  requestExportAction: { isMembers: true, permission: "organization.export" },
  cancelDeletionAction: { isMembers: true, permission: "organization.delete" },
  hideFirstStepsAction: { isMembers: true, permission: "organization.read" },
  markReadAction: {
    isMembers: true,
    permission: "notification.read",
    namesRecord: true,
    fields: ({ params }) => ({ noticeId: params.noticeId ?? "" }),
  },
  markAllReadAction: { isMembers: true, permission: "notification.read" },
};
