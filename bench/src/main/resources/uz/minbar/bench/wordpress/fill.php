<?php
// Run once by the command line: the pieces of pieces.json, the first with its picture, as an editor would post them.
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);
$pieces = json_decode(file_get_contents(__DIR__ . '/pieces.json'), true);
wp_defer_term_counting(true);
foreach (array_reverse($pieces) as $piece) {
    $post = wp_insert_post([
        'post_title' => $piece['headline'], 'post_name' => $piece['slug'], 'post_excerpt' => $piece['lead'],
        'post_content' => $piece['body'], 'post_status' => 'publish', 'post_author' => 1,
    ], true);
    if (is_wp_error($post)) {
        fwrite(STDERR, $post->get_error_message());
        exit(1);
    }
}
wp_defer_term_counting(false);
copy(__DIR__ . '/picture.jpg', __DIR__ . '/upload.jpg');
$picture = media_handle_sideload(
    ['name' => 'picture.jpg', 'tmp_name' => __DIR__ . '/upload.jpg'], $post, null, ['post_excerpt' => $pieces[0]['credit']]);
if (is_wp_error($picture)) {
    fwrite(STDERR, $picture->get_error_message());
    exit(1);
}
update_post_meta($picture, '_wp_attachment_image_alt', $pieces[0]['alt']);
set_post_thumbnail($post, $picture);
