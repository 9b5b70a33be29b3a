namespace Throughline.TimeAccounting.Reading;

/// <summary>What a private event of a file is called in the calendar: by it, what was kept of it while it was public can be forgotten. Never stored.</summary>
/// <param name="Uid">UID as written.</param>
/// <param name="Slot">The one instance of its series; null for a single event or a whole series.</param>
/// <param name="IsOnwards">And every later instance.</param>
public readonly record struct PrivateName(string Uid, long? Slot, bool IsOnwards)
{
    /// <summary>It names one instance: where the file shows that one as public, its series stands in for an edit that could not be read.</summary>
    public bool IsOneInstance => Slot is not null && !IsOnwards;

    /// <summary>Whether an occurrence of that name is private by this event, unless the file has it as a public one.</summary>
    /// <param name="uid">UID of the occurrence.</param>
    /// <param name="slot">Its slot in its series; null for a single event.</param>
    public bool Covers(string uid, long? slot) =>
        Uid == uid && (Slot is not { } own || (IsOnwards ? slot >= own : slot == own));
}
