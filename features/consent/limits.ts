/** Characters of one text that a customer reads. */
export const maximumConsentTextLength = 1000;
