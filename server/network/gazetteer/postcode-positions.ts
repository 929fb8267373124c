import type { Position } from "../../kernel/geography.ts";

/**
 * Where a postcode of a large town lies, by hand, to about half a kilometre: the open sources know towns only. A
 * postcode that is not here lies where its town lies.
 */
export const postcodePositions: Readonly<Record<string, Position>> = {
  "10121": { lat: 45.0688, lon: 7.6762 },
  "10122": { lat: 45.0752, lon: 7.6789 },
  "10123": { lat: 45.0645, lon: 7.6871 },
  "10124": { lat: 45.0695, lon: 7.6978 },
  "10125": { lat: 45.0563, lon: 7.6808 },
  "10126": { lat: 45.0347, lon: 7.6656 },
  "10127": { lat: 45.0215, lon: 7.6568 },
  "10128": { lat: 45.0603, lon: 7.6702 },
  "10129": { lat: 45.0585, lon: 7.6612 },
  "10131": { lat: 45.0623, lon: 7.6998 },
  "10132": { lat: 45.0686, lon: 7.7236 },
  "10133": { lat: 45.0386, lon: 7.6902 },
  "10134": { lat: 45.0437, lon: 7.6559 },
  "10135": { lat: 45.0278, lon: 7.6317 },
  "10136": { lat: 45.0461, lon: 7.6439 },
  "10137": { lat: 45.0398, lon: 7.6256 },
  "10138": { lat: 45.0668, lon: 7.6556 },
  "10139": { lat: 45.0662, lon: 7.6403 },
  "10141": { lat: 45.0604, lon: 7.6409 },
  "10142": { lat: 45.0602, lon: 7.6213 },
  "10143": { lat: 45.0783, lon: 7.6587 },
  "10144": { lat: 45.0826, lon: 7.6645 },
  "10145": { lat: 45.0791, lon: 7.6487 },
  "10146": { lat: 45.0793, lon: 7.6316 },
  "10147": { lat: 45.0977, lon: 7.6626 },
  "10148": { lat: 45.1036, lon: 7.6733 },
  "10149": { lat: 45.0898, lon: 7.6571 },
  "10151": { lat: 45.1005, lon: 7.6399 },
  "10152": { lat: 45.0817, lon: 7.6864 },
  "10153": { lat: 45.0737, lon: 7.7092 },
  "10154": { lat: 45.0948, lon: 7.6967 },
  "10155": { lat: 45.0985, lon: 7.7073 },
  "10156": { lat: 45.1198, lon: 7.7073 },
};
