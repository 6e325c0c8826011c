package uz.minbar.outside.graph;

import java.util.Map;

/** How the platform says no, in its own numbers and words. */
public enum GraphRefusal {
  NO_TOKEN(400, "OAuthException", 104, 0, "An access token is required to request this resource."),
  EXPIRED(
      400,
      "OAuthException",
      190,
      463,
      "Error validating access token: Session has expired. The current time is later."),
  WITHOUT_RIGHT(
      403,
      "OAuthException",
      10,
      0,
      "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public"
          + " Content Access' feature."),
  NOT_GRANTED(403, "OAuthException", 200, 0, "(#200) Provide valid app ID"),
  NO_PAGE(
      400,
      "GraphMethodException",
      100,
      33,
      "Unsupported get request. Object does not exist, cannot be loaded due to missing"
          + " permissions, or does not support this operation."),
  NO_ALIAS(404, "OAuthException", 803, 0, "(#803) Some of the aliases you requested do not exist"),
  NO_FIELD(400, "OAuthException", 100, 0, "(#100) Tried accessing nonexisting field"),
  NO_METRIC(400, "OAuthException", 100, 0, "(#100) The value must be a valid insights metric"),
  BAD_CURSOR(400, "OAuthException", 100, 0, "(#100) Invalid cursors values"),
  NOT_ALLOWED(
      403,
      "OAuthException",
      200,
      0,
      "(#200) The permission(s) pages_manage_posts are not available."),
  NO_OBJECT(
      400,
      "GraphMethodException",
      100,
      33,
      "Unsupported request. Object with this ID does not exist, cannot be loaded due to missing"
          + " permissions, or does not support this operation."),
  NO_PARAMETER(400, "OAuthException", 100, 0, "(#100) Invalid parameter"),
  EMPTY(400, "OAuthException", 197, 0, "The post is empty. Please enter a message to share."),
  NO_PICTURE(400, "OAuthException", 324, 2069019, "(#324) Missing or invalid image file"),
  NO_VIDEO(
      400,
      "OAuthException",
      352,
      1363024,
      "The video file you selected is in a format that we don't support."),
  NO_PART(400, "OAuthException", 100, 1363037, "The start offset of this chunk is wrong"),
  TWIN(400, "FacebookApiException", 506, 0, "(#506) Duplicate status message"),
  NOT_FETCHED(400, "OAuthException", 9004, 2207052, "The media could not be fetched from this URI"),
  NO_JPEG(400, "OAuthException", 36001, 2207005, "The image format is not supported"),
  TOO_LARGE(400, "OAuthException", 36000, 2207004, "The image size is too large."),
  RATIO(400, "OAuthException", 36003, 2207009, "The submitted image has an unsupported ratio"),
  CAPTION(400, "OAuthException", 36004, 2207010, "The caption was too long."),
  NO_CAROUSEL(400, "OAuthException", 100, 2207028, "Your post won't work as a carousel."),
  NOT_READY(400, "OAuthException", 9007, 2207027, "The media is not ready for publishing"),
  NO_CONTAINER(400, "OAuthException", 24, 2207006, "The requested media does not exist"),
  QUOTA(403, "OAuthException", 9, 2207042, "(#9) Application request limit reached"),
  RESTRICTED(400, "OAuthException", 4, 2207051, "(#4) Application request limit reached"),
  LIMIT(403, "OAuthException", 4, 0, "(#4) Application request limit reached"),
  PAGE_LIMIT(403, "OAuthException", 32, 0, "(#32) Page request limit reached"),
  LATER(
      500,
      "OAuthException",
      2,
      0,
      "An unexpected error has occurred. Please retry your request later.");

  final int status;
  private final String type;
  private final int code;
  private final int subcode;
  private final String message;

  GraphRefusal(int status, String type, int code, int subcode, String message) {
    this.status = status;
    this.type = type;
    this.code = code;
    this.subcode = subcode;
    this.message = message;
  }

  /** The body of the answer. */
  public Map<String, Object> body() {
    var trace = "AbCdEf" + ordinal();
    return Map.of(
        "error",
        subcode == 0
            ? Map.of("message", message, "type", type, "code", code, "fbtrace_id", trace)
            : Map.of(
                "message",
                message,
                "type",
                type,
                "code",
                code,
                "error_subcode",
                subcode,
                "fbtrace_id",
                trace));
  }
}
