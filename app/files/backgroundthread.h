#pragma once

namespace wolgan {

/// Makes the calling thread one that gives way: work which nobody waits for takes what the window and the
/// page leave of the processor. For threads that do nothing else; only Linux can do that.
void giveWay();

} // namespace wolgan
