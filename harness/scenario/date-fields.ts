/** The two date fields as ShareFile means them; the documented commands have them the other way round. */
export const MEANT_DATES = { updatedDateField: 'ProgenyEditDate', createdDateField: 'CreationDate' } as const;

/** As the documentation has them, for runs that are to differ in nothing else. */
export const DOCUMENTED_DATES = { updatedDateField: 'CreationDate', createdDateField: 'ProgenyEditDate' } as const;
