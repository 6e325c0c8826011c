/**
 * Telegram as every room uses it: the Bot API ({@code TelegramBot}), texts with entities ({@code
 * TelegramText}) and the public page of a channel ({@code TelegramPage}). Which material goes where
 * is the business of the rooms.
 */
@NullMarked
package uz.minbar.foundation.telegram;

import org.jspecify.annotations.NullMarked;
