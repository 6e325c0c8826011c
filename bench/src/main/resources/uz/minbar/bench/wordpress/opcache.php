<?php
$status = function_exists('opcache_get_status') ? opcache_get_status(false) : false;
header('Content-Type: application/json');
echo json_encode([
    'enabled' => $status && $status['opcache_enabled'],
    'scripts' => $status ? $status['opcache_statistics']['num_cached_scripts'] : 0,
    'hits' => $status ? round($status['opcache_statistics']['opcache_hit_rate'], 2) : 0,
    'php' => PHP_VERSION,
]);
