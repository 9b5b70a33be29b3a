using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Whose page a reader has asked for: their own, or the one they name and may see something of.</summary>
/// <param name="Owner">The ILD.</param>
/// <param name="View">How much of it the reader sees: redacted or full.</param>
internal sealed record IldInView(long Owner, View View)
{
    public bool IsFull => View == View.Full;

    /// <summary>Whether start and end of private entries are shown: not to whoever keeps the calendar for the ILD.</summary>
    public bool ShowsPrivate { get; private init; } = true;

    /// <summary>Null where nothing may be seen, not even that there is anything.</summary>
    public static IldInView? Find(Reader reader, RecordKind kind, long? of)
    {
        if ((of ?? reader.PersonId) is not { } owner)
        {
            return null;
        }
        var view = reader.ViewOf(kind, owner);
        return view is View.Full or View.Redacted
            ? new IldInView(owner, view) { ShowsPrivate = !KeptFor.IsDelegate(reader, owner) }
            : null;
    }
}
