namespace Throughline.Persistence;

/// <summary>
/// Counts, in this process, the saves that can change who may sign in or what seats they hold, so that what was remembered
/// about them for a few seconds is asked anew at once.
/// </summary>
internal sealed class Freshness
{
    private long raised;

    /// <summary>What was remembered under another number no longer counts.</summary>
    public long Now => Volatile.Read(ref raised);

    /// <summary>Something that matters was saved.</summary>
    public void Raise() => Interlocked.Increment(ref raised);
}
