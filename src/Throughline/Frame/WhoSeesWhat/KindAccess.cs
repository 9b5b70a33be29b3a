using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Shell.Wording;

namespace Throughline.Frame.WhoSeesWhat;

/// <summary>One row of the access matrix in words, and what of it is the reader's.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Full">Who sees all of it.</param>
/// <param name="Redacted">Who sees a part; the part is <see cref="AccessMatrix.RedactedViewOf"/>.</param>
/// <param name="Writes">What may be done with it, and by whom.</param>
/// <param name="Mine">What the reader may do, toward those with whom a seat connects them.</param>
internal sealed record KindAccess(
    RecordKind Kind,
    string Full,
    string Redacted,
    IReadOnlyList<(string Act, string Who)> Writes,
    string Mine
)
{
    private static readonly (Act Act, string Word)[] Acts =
    [
        (Act.Create, "Make a new one"),
        (Act.Update, "Change it"),
        (Act.Delete, "Take it away"),
        (Act.Approve, "Approve or override"),
        (Act.Export, "Take many out at once"),
    ];

    /// <summary>Evaluation files and confidential talks: nothing of the kind is stored anywhere in the product (M14).</summary>
    public static bool IsNotKept(RecordKind kind) => kind is RecordKind.R28 or RecordKind.R29 or RecordKind.R41;

    public static KindAccess Of(RecordKind kind, Reader reader) =>
        new(
            kind,
            Who(kind, Act.Read),
            Who(kind, Act.ReadRedacted),
            [.. Acts.Select(act => (act.Word, Who(kind, act.Act))).Where(act => act.Item2.Length > 0)],
            MineOf(kind, reader)
        );

    private static string Who(RecordKind kind, Act act) =>
        string.Join("; ", Enum.GetValues<Seat>().Where(seat => AccessMatrix.Allows(kind, seat, act)).Select(SeatPhrases.Of));

    private static string MineOf(RecordKind kind, Reader reader)
    {
        if (IsNotKept(kind))
        {
            return "Not kept here";
        }
        var verbs = new List<string>();
        if (reader.MayAnywhere(kind, Act.Read))
        {
            verbs.Add("see");
        }
        else if (reader.MayAnywhere(kind, Act.ReadRedacted))
        {
            verbs.Add("see a part");
        }
        verbs.AddRange(
            new[]
            {
                (Act.Create, "make"),
                (Act.Update, "change"),
                (Act.Delete, "take away"),
                (Act.Approve, "approve"),
                (Act.Export, "export"),
            }
                .Where(act => reader.MayAnywhere(kind, act.Item1))
                .Select(act => act.Item2)
        );
        return verbs.Count == 0 ? "Nothing" : Counts.Capital(string.Join(", ", verbs));
    }
}
