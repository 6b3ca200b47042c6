import { type SnippetInput, websiteSnippet } from "./website-snippet";

/** For `functions.php` of a child theme, which is in PHP already: the snippet in the footer of each page. */
export function wordpressRecipe(input: SnippetInput): string {
  return `add_action( 'wp_footer', function () {
	?>
${websiteSnippet(input)}	<?php
} );
`;
}
