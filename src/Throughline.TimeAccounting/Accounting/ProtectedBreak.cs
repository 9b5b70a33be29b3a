using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>A meeting that took protected time.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="CalledBy">The organizer's id, or address where the roster has none; empty without an organizer.</param>
/// <param name="Unit">The organizer's unit; may be empty.</param>
/// <param name="Pulled">Who was pulled out of schools.</param>
public sealed record ProtectedBreak(CodedOccurrence Meeting, string CalledBy, string Unit, Pulled Pulled);
