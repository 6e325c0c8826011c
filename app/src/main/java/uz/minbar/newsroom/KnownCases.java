package uz.minbar.newsroom;

import uz.minbar.kernel.CaseId;

/** Asked before a material answers a case; the room that keeps the cases replies. */
public interface KnownCases {

  /** Whether the organisation at work has that case. */
  boolean knows(CaseId id);
}
