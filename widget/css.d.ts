/** The build minifies a style sheet and hands it over as text. */
declare module "*.css" {
  const css: string;
  export default css;
}
