<?php
// The least that a page cache of WordPress can do, so that no plug-in is faster: a page is kept as a file
// when it is drawn and comes from there before WordPress loads. It never asks whether anything has changed.
if (($_SERVER['BENCH_KEPT'] ?? '') === 'yes' && $_SERVER['REQUEST_METHOD'] === 'GET' && !$_COOKIE) {
    $file = '@PLACE@/pages/' . md5($_SERVER['REQUEST_URI']);
    header('Content-Type: text/html; charset=UTF-8');
    if (@readfile($file) !== false) {
        exit;
    }
    ob_start(function ($page) use ($file) {
        if (http_response_code() === 200) {
            file_put_contents($file, $page, LOCK_EX);
        }
        return $page;
    });
}
