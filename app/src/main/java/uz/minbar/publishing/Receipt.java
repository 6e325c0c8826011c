package uz.minbar.publishing;

import java.util.List;

/**
 * What the platform gave back: by it the piece is found again for correction and withdrawal.
 *
 * @param messages ids of the messages as the platform writes them, first the one with the words;
 *     none where a person found it at an address that tells no id
 * @param caption whether the words stand under a picture
 */
public record Receipt(List<String> messages, boolean caption) {

  public static final Receipt NONE = new Receipt(List.of(), false);
}
