package uz.minbar.newsroom;

import uz.minbar.kernel.LocalizedText;

/**
 * A place of the office's own making: a mahalla, a sector. Materials name it, the press centre has
 * a page of it.
 *
 * @param word its name in addresses: small Latin letters, digits and hyphens
 * @param about what the page says about it, plain text
 */
public record Region(String word, LocalizedText name, LocalizedText about) {}
