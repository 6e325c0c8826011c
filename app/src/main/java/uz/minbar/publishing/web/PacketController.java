package uz.minbar.publishing.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.manual.Packets;

/** The packet of a material for the state portal, to download. */
@RestController
class PacketController {

  private final Packets packets;

  PacketController(Packets packets) {
    this.packets = packets;
  }

  @GetMapping({
    "/desk/publishing/materials/{id}/packet.zip",
    "/api/v1/publishing/materials/{id}/packet.zip"
  })
  ResponseEntity<byte[]> packet(@PathVariable UUID id) {
    var attachment = ContentDisposition.attachment().filename("paket-" + id + ".zip").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header("Content-Disposition", attachment.toString())
        .body(packets.packet(new MaterialId(id)));
  }
}
