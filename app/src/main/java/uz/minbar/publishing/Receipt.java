package uz.minbar.publishing;

import java.util.List;

/**
 * What the platform gave back: by it the piece is found again for correction and withdrawal.
 *
 * @param messages ids of the messages, first the one with the words
 * @param caption whether the words stand under a picture
 */
public record Receipt(List<Long> messages, boolean caption) {

  public static final Receipt NONE = new Receipt(List.of(), false);
}
