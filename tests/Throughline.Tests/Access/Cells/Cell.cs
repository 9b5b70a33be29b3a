using System.Globalization;
using CsvHelper;
using Throughline.Access;

namespace Throughline.Tests.Access.Cells;

/// <summary>One row of the access matrix as the file says it, read without the program's own reader.</summary>
internal sealed record Cell(RecordKind Kind, Seat Seat, IReadOnlySet<Act> Grants, string GetStatus, string WriteStatus)
{
    private static readonly (char Letter, Act Act)[] Letters =
    [
        ('R', Act.Read),
        ('r', Act.ReadRedacted),
        ('C', Act.Create),
        ('U', Act.Update),
        ('D', Act.Delete),
        ('X', Act.Export),
        ('A', Act.Approve),
    ];

    private static readonly Dictionary<(RecordKind, Seat), Cell> Known = Load();

    public static IReadOnlyCollection<Cell> All => Known.Values;

    public static Cell Of(RecordKind kind, Seat seat) => Known[(kind, seat)];

    /// <summary>Nothing, not even that it exists.</summary>
    public bool IsClosed => !GetStatus.StartsWith("200", StringComparison.Ordinal);

    public bool ShowsAll => Grants.Contains(Act.Read);

    public bool Writes => Grants.Any(act => act is Act.Create or Act.Update or Act.Delete or Act.Approve);

    public override string ToString() => $"{Kind} {Seat.Word()}";

    private static Dictionary<(RecordKind, Seat), Cell> Load()
    {
        using var file = new StreamReader(typeof(AccessMatrix).Assembly.GetManifestResourceStream("access-matrix.csv")!);
        using var csv = new CsvReader(file, CultureInfo.InvariantCulture);
        var cells = new Dictionary<(RecordKind, Seat), Cell>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var grants = csv.GetField("grants")!;
            var cell = new Cell(
                Enum.Parse<RecordKind>(csv.GetField("record")!),
                SeatWords.Parse(csv.GetField("seat")!),
                Letters.Where(letter => grants.Contains(letter.Letter)).Select(letter => letter.Act).ToHashSet(),
                csv.GetField("get_status")!,
                csv.GetField("write_status")!
            );
            cells.Add((cell.Kind, cell.Seat), cell);
        }
        return cells;
    }
}
