/** The ways a website takes the chat in, in the order in which Setup offers them. */
export const recipeNames = [
  "html",
  "tag_manager",
  "wordpress_plugin",
  "wordpress_theme",
  "react",
  "next",
] as const;
export type Recipe = (typeof recipeNames)[number];

export const recipeLabels = {
  html: "Plain HTML",
  tag_manager: "Tag manager",
  wordpress_plugin: "WordPress plugin",
  wordpress_theme: "WordPress theme",
  react: "React",
  next: "Next.js",
} satisfies Record<Recipe, string>;
