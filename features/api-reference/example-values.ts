/**
 * What stands for a reader's own values in every example: documents hold them as they are,
 * "try it" and the samples put the real ones in their place.
 */
export const exampleValues = {
  url: "https://foyer.example.com",
  orgId: "00D000000000001",
  esDeveloperName: "My_Api_Deployment",
  accessToken: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.…",
  identityToken: "eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.…",
  conversationId: "13c7c04a-1d34-46bc-8efe-2a078e0f7ae5",
  messageId: "5c7a13e6-56af-4443-9af8-125f99a7c571",
  fileId: "9d1f7a52-0c3e-4b7e-8a55-6f2f5d0c7e13",
  questionId: "0192f8d1-7c30-7a52-9e61-3b1d0c5f2a44",
} as const;
