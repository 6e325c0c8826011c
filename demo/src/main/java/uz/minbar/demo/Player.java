package uz.minbar.demo;

import java.util.Set;
import uz.minbar.kernel.Language;
import uz.minbar.staff.NewPerson;
import uz.minbar.staff.Role;

/** The made-up people of the made-up office; their names say that they are none. */
enum Player {
  SECRETARY(
      "dilnoza", "Dilnoza Sinovova", "Matbuot kotibi", Role.PRESS_SECRETARY, Role.ADMINISTRATOR),
  HOKIM("hokim", "Misol Andozayev", "Tuman hokimi", Role.HOKIM),
  EDITOR("muharrir", "Namuna Xayolova", "Muharrir", Role.EDITOR),
  ANALYST("tahlilchi", "Sinov Kuzatuvov", "Monitoring tahlilchisi", Role.ANALYST),
  OPERATOR("operator", "Oydin Lavhayeva", "Sayt va ijtimoiy tarmoqlar operatori", Role.OPERATOR),
  ARCHIVIST("arxiv", "Tasvir Suratov", "Fotograf va arxivchi", Role.ARCHIVIST),
  LAWYER("yurist", "Qonun Bandiyev", "Yurist", Role.LAWYER),
  OFFICE_HEAD("suv", "Buloq Quduqov", "Suv taʼminoti boʻlimi boshligʻi", Role.OFFICE_HEAD),
  REGION("viloyat", "Hudud Viloyatov", "Viloyat axborot xizmati", Role.REGIONAL_SERVICE),
  AUDITOR("nazorat", "Hisob Tekshiruvov", "Ichki nazorat", Role.AUDITOR);

  /** The same for everybody: who gets lost in a demo wants to get in, not to be kept out. */
  static final String PASSWORD = "namuna-tumani";

  private final String word;
  private final String name;
  private final String position;
  private final Set<Role> roles;

  Player(String word, String name, String position, Role... roles) {
    this.word = word;
    this.name = name;
    this.position = position;
    this.roles = Set.of(roles);
  }

  String email() {
    return word + "@namuna.example";
  }

  String position() {
    return position;
  }

  NewPerson person() {
    return new NewPerson(name, email(), position, roles, Language.UZ_LATN);
  }
}
