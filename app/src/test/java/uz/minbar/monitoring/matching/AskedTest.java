package uz.minbar.monitoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void aWordThatManyQueriesAskForLeadsToNoneOfThemWhileTheyHaveAnother() throws Exception {
    var asked = new Asked();
    for (String query : new String[] {"sinovobod suv*", "misol suv*", "\"andoza suv*\"~3"}) {
      asked.count(QueryLanguage.parse(query));
    }
    assertThat(weight(asked, "misol")).isGreaterThan(weight(asked, "=suv"));
    asked.count(QueryLanguage.parse("sinovobod"));
    assertThat(weight(asked, "misol")).isGreaterThan(weight(asked, "sinovobod"));
  }

  private static double weight(Asked asked, String key) {
    return asked.applyAsDouble(new Term(LuceneQuery.ALL, key));
  }
}
