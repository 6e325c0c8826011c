package uz.minbar.website;

import java.util.List;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;

/**
 * What a search brought.
 *
 * @param near what holds some of the words, where nothing holds all of them
 * @param elsewhere other languages in which something holds all of them, where nothing here does
 */
public record Found(Slice<Teaser> pieces, List<Teaser> near, List<Language> elsewhere) {}
