package uz.minbar.website.web;

import uz.minbar.kernel.LocalizedText;

/**
 * The form of the banner; what was typed stays typed, also where it is wrong.
 *
 * @param until a time in Tashkent as the browser's field writes it
 */
public record BannerForm(String level, LocalizedText words, String link, String until) {}
