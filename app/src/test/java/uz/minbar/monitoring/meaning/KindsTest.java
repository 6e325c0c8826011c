package uz.minbar.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLAINT|Uch kundan beri suv yoʻq, hokimiyat nega jim?",
        "COMPLAINT|Қачонгача чидаймиз? Йўлда юриб бўлмайди",
        "COMPLAINT|Mahallamizda axlat olib ketilmayapti, hech kim kelmayapti",
        "COMPLAINT|Hokim bobo, yordam bering, gaz yoʻq",
        "COMPLAINT|Помогите, уже неделю нет воды",
        "COMPLAINT|Murojaat qildik, javob yoʻq. Narxi ham qimmat, telefon +998 90 000 00 00",
        "OPINION|Menimcha, yangi bozor shaharga kerak emas",
        "OPINION|Фикримча, бу қарор тўғри",
        "OPINION|На мой взгляд, решение правильное",
        "ADVERTISEMENT|Chegirma! Mebel sotiladi, yetkazib berish bepul, +998 91 000-00-00",
        "ADVERTISEMENT|Ҳозироқ қўнғироқ қилинг, чегирмалар",
        "ADVERTISEMENT|Скидки на окна, звоните",
        "NEWS|Tumanda yangi maktab ochildi",
        "NEWS|Ichimlik suvi tarmogʻi taʼmirlandi, ahvol yaxshilandi",
        "NEWS|Bugʻdoy narxi 3 000 soʻmdan belgilandi",
        "NEWS|Туманда 12 километр йўл таъмирланди",
        "NEWS|В районе открыта новая школа",
        "NEWS|Hokim aholi murojaatlarini tingladi",
      })
  void theKindIsTold(MentionKind kind, String text) {
    assertThat(Kinds.of("", text)).isEqualTo(kind);
  }
}
