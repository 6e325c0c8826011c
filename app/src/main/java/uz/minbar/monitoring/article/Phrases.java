package uz.minbar.monitoring.article;

import java.util.regex.Pattern;

/** Lines that stand in articles and are none of them, as sites in our languages write them. */
final class Phrases {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Longer lines are text, however they begin. */
  private static final int SHORT = 160;

  private static final int VERY_SHORT = 60;

  /** Beginnings of lines that lead elsewhere, name a picture's maker or ask for something. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:"
              + "read (?:more|also|next|full|the full|our)\\b|also read\\b|see also\\b|must read\\b"
              + "|related(?: (?:article|stor|post|content|topic|link|read|cover|news)\\w*)?\\s*(?::|$)"
              + "|more (?:on|from|about) .{0,60}(?::|$)|recommended(?: for you)?\\s*(?::|$)"
              + "|follow (?:us|me|him|her|@|\\w+ on|.{3,40} on (?:twitter|facebook|instagram))\\b"
              + "|(?:like|join|find|visit) us on\\b|share (?:this|on|via|your|the)\\b|tweet this\\b"
              + "|(?:click|tap|scroll) (?:here|down|to)\\b|advertisements?\\s*(?:$|:|-)|article continues\\b"
              + "|story continues\\b|continue reading\\b|sign up (?:for|to|here|now)\\b"
              + "|subscribe (?:to|now|here|for|today)\\b|get (?:our|the) (?:\\w+ )?newsletter\\b"
              + "|(?:photo|image|picture|video|illustration)s?\\s*(?:credit|courtesy|by|source|:|/|©)"
              + "|photograph(?:s|er)?\\s*(?::|by\\b|/)|(?:featured|header) image\\b"
              + "|filed under\\b|tagged\\s*(?::|with|as|in|$)|tags?\\s*:|posted (?:in|by|on|under)\\b|topics?\\s*:"
              + "|categor(?:y|ies)\\s*:|last (?:updated|modified)\\b|updated?\\s*:|published\\s*:"
              + "|(?:published|updated|posted|modified|created)(?: on| at)? (?:\\p{L}{3,9}\\.? )?\\d"
              + "|first published\\b|written by\\b|copyright\\s*(?:©|\\(c\\)|\\d|:|by\\b|$)|©|\\(c\\) |all rights reserved\\b"
              + "|loading\\s*(?:…|\\.|$)|watch(?: now| more| the video|\\s*:)|listen (?:now|to this)\\b"
              + "|leave a (?:comment|reply)\\b|(?:view|show|post|add) (?:all )?(?:a )?comments?\\b"
              + "|your browser\\b|please enable\\b|enable javascript\\b|print this\\b"
              + "|up next\\s*(?::|$)|don['’]?t miss\\s*(?::|$|our|the latest)|trending\\s*(?:now|:|$)|download (?:our|the) app\\b"
              + "|—?читайте (?:также|ещ[её]|нас|далее|полностью|подробнее)|читать (?:далее|также|ещ)"
              + "|подробнее\\s*(?::|$)|по теме\\s*(?::|$)|материалы по теме|смотрите также|см\\. также"
              + "|(?:фото|видео|иллюстрация|снимок|автор фото|источник фото)\\s*[:/©]"
              + "|источник\\s*:|подпис(?:ывайтесь|аться|ывайся)|поделиться|поделитесь|теги\\s*:"
              + "|рубрик[аи]\\s*:|опубликовано\\s*:?|просмотр(?:ов|ы)\\s*:|комментари(?:и|ев)\\s*[:(\\d]"
              + "|все права защищены|реклама$|нашли ошибку|если вы (?:нашли|заметили) ошибку"
              + "|выделите (?:её|ее|текст)|добавить комментарий|наш (?:телеграм|telegram)"
              + "|(?:shuningdek|yana) (?:o.)?.?qing|.{0,20}(?:ўқинг|oʻqing|o'qing|o‘qing)\\s*:"
              + "|mavzuga (?:oid|doir)|мавзуга (?:оид|доир)|mavzu bo.?yicha|batafsil\\s*(?::|$)"
              + "|батафсил\\s*(?::|$)|(?:foto|surat|video|suratlar)\\s*[:/©]|(?:сурат|фото)\\s*:"
              + "|manba\\s*:|манба\\s*:|ulashish|улашиш|улашинг|ulashing|teglar\\s*:|теглар\\s*:"
              + "|ruknlar?\\s*:|reklama$|.{0,60}(?:kanalimizga|sahifamizga|каналимизга) "
              + "|barcha huquqlar|барча ҳуқуқлар|xato topdingizmi|izoh (?:qoldir|yoz)|chop etish"
              + "|ko.?rishlar(?: soni)?\\s*:|кўришлар|matnda xato|bizni .{0,30}kuzat|бизни .{0,30}кузат"
              + "|dúvidas|leia (?:mais|também)|lire aussi|à lire|lea también|lee también|lesen sie|"
              + "mehr zum thema|leggi anche)",
          FLAGS);

  /** Whole lines of numbers, times and makers. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[\\d\\s.,:/|•·–—-]*"
              + "|\\d{1,2}[-. ]*\\p{L}{3,9}\\.?,? (?:\\p{L}{1,5} )?\\d{1,2}[:.]\\d\\d"
              + "|(?:today|yesterday|сегодня|вчера|bugun|kecha|бугун|кеча),? .{0,12}"
              + "|\\d+ (?:second|minute|hour|day|week|month|year)s? ago"
              + "|\\d+ (?:минут|час|дн|день|недел|месяц)\\p{L}* назад"
              + "|\\d+ (?:daqiqa|soat|kun|hafta|oy) (?:oldin|avval)"
              + "|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
              + "(?:\\d{1,2}[-. ]*)?\\p{L}{3,9}\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d"
              + "(?:[-\\s]*(?:yil|йил|г\\.?|года))?[,|\\s]*(?:(?:at|в|соат|soat)? ?\\d{1,2}[:.]\\d\\d)?.{0,14}"
              + "|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d.{0,12}"
              + "|by:? \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}.{0,20}"
              + "|.{0,12}\\d+ ?(?:min(?:ute)?s? read|comments?|shares?|views?|likes?|retweets?)"
              + "|\\d+ (?:комментари\\p{L}+|просмотр\\p{L}*|izoh|ko.?rish)"
              + "|[-–—*\\s]*(?:reklama|реклама|advertisement|ad)[-–—*\\s]*"
              + "|(?:share|tweet|pin|email|e-mail|print|comments?|reply|like|facebook|twitter|"
              + "whatsapp|telegram|linkedin|pinterest|reddit|copy link|save|close|menu|search|next|"
              + "previous|prev|back|top|home|more|tags|author|image|photo|video|ad|ads|loading|"
              + "источник|автор|назад|вперёд|печать|комментарии|chop etish|orqaga|nusxa olish)"
              + "[\\s.:…»>]*");

  /** Headings under which other things stand. */
  private static final Pattern END =
      Pattern.compile(
          "(?:about the authors?|about the writer|(?:leave|post) a (?:reply|comment)|(?:\\d+ )?comments?"
              + "|(?:you (?:may|might)|we) (?:also )?(?:like|enjoy|recommend).{0,20}|related.{0,25}"
              + "|recommended.{0,20}|more (?:stories|news|articles|posts|like this|from .{1,30}|on .{1,30})"
              + "|read (?:more|next|also)|latest (?:news|stories|posts|articles)|most (?:read|popular|viewed)"
              + "|share (?:this|on).{0,25}|(?:popular|recent|similar) (?:posts|articles|stories|news)"
              + "|tags|newsletter|sign up.{0,40}|subscribe.{0,40}|follow us.{0,25}|further reading"
              + "|об авторе|комментарии.{0,10}|читайте также|материалы по теме|по теме|похожие .{0,20}"
              + "|другие новости|последние новости|популярное|самое читаемое|теги|рекомендуем.{0,20}"
              + "|muallif haqida|izohlar.{0,10}|mavzuga oid.{0,20}|oʻxshash .{0,20}|boshqa yangiliklar"
              + "|soʻnggi yangiliklar|eng koʻp oʻqilgan.{0,12}|teglar|изоҳлар.{0,10}|мавзуга оид.{0,20}"
              + "|бошқа янгиликлар|сўнгги янгиликлар|энг кўп ўқилган.{0,12})[\\s:.…]*",
          FLAGS);

  private Phrases() {}

  /** Whether what follows is none of the article. */
  static boolean isEnd(Line line) {
    return line.chars() <= VERY_SHORT
        && (line.isHeading() || line.strong() || !line.owner().is("p", "li", "td"))
        && END.matcher(line.text()).matches();
  }

  /** Whether it is a line of the site's, wherever it stands. */
  static boolean isForeign(Line line) {
    int chars = line.chars();
    return chars <= SHORT && BEGINNING.matcher(line.text()).lookingAt()
        || chars <= VERY_SHORT && isBare(line);
  }

  /** Whether it is nothing but a time, a number, a maker's name or a button. */
  static boolean isBare(Line line) {
    return WHOLE.matcher(line.text()).matches()
        || WHOLE.matcher(line.lower()).matches() && !line.isSentence();
  }
}
