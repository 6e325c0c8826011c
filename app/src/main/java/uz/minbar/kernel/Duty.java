package uz.minbar.kernel;

/**
 * The twelve main tasks of a district information service in the order of Presidential Resolution
 * PQ-4366 of 27 June 2019. Rooms say which they serve with {@link Serves}; docs/duties.md is made
 * from that.
 */
public enum Duty {
  D1("Inform people regularly, fully and promptly on every channel"),
  D2("Inform about and cover the country's development"),
  D3("Form a positive image; study public opinion"),
  D4("Work with the partner body in information policy"),
  D5("Serve mass media, journalists, bloggers; a group of experts on draft acts"),
  D6("Bring the leaders before the mass media"),
  D7("Watch the information space, react to criticism and attacks at once"),
  D8("Prepare materials together with the offices"),
  D9("Study opinion and the position of the media, propose, inform the leadership"),
  D10("Supply missions abroad and foreign missions with materials"),
  D11("Publish draft acts and adopted texts"),
  D12("Build and keep the archive of text, photo, audio and video");

  private final String title;

  Duty(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
