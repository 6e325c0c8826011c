package uz.minbar.foundation.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all calls of the API have in common, for its description in OpenAPI. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final String MANNER =
      """
      Times are RFC 3339 in UTC. Lists are `{"items": […], "next": cursor | null}`; give `cursor` back for the next
      stretch, at most 200 by `limit`. Texts in several languages have BCP 47 keys: uz-Latn, uz-Cyrl, ru, en. Places in a
      text count UTF-16 code units, the end exclusive. Errors are RFC 9457 with `errors[]` of field and reason, in the
      language of the token's person. A POST may carry `Idempotency-Key`: the same request gets the same answer, another
      one 422. A PUT carries the `ETag` it read in `If-Match`; 412 says that somebody was faster. What belongs to
      another organisation is 404. A token's scopes are `<room>:read`, `<room>:write` or `*`.
      """;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Page.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Minbar").version("1").description(MANNER))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Each call may be refused in the same manner, and each POST takes the key. */
  @Bean
  OpenApiCustomizer apiManner() {
    return description -> {
      description.getComponents().addSchemas(PROBLEM, problem());
      for (var path : description.getPaths().values()) {
        path.readOperations()
            .forEach(call -> call.getResponses().addApiResponse("default", refused()));
        if (path.getPost() != null) {
          path.getPost().addParametersItem(key());
        }
      }
    };
  }

  private static HeaderParameter key() {
    var key = new HeaderParameter();
    key.name("Idempotency-Key").schema(new StringSchema().maxLength(200));
    return key;
  }

  private static ApiResponse refused() {
    return new ApiResponse()
        .description("Refused: 400, 401, 403, 404, 409, 412, 413, 415, 422, 428")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("position", new IntegerSchema().description("of the fault in a query"))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("code", new StringSchema())
                        .addProperty("reason", new StringSchema())));
  }
}
