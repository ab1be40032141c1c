/** What happens to the list of brand customers; no telephone number, no name. Joined to the other events. */
export interface BrandEvents {
  BrandCustomerAdded: {
    readonly entryId: string;
    readonly classId: string;
    readonly grounds: string;
    readonly endsOn: string;
  };
  BrandCustomerEnded: { readonly entryId: string };
}
