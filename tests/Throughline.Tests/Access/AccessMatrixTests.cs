using System.Globalization;
using CsvHelper;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access;

public sealed class AccessMatrixTests
{
    private static readonly (Act Act, string Column)[] Columns =
    [
        (Act.Read, "read"),
        (Act.ReadRedacted, "redacted"),
        (Act.Create, "create"),
        (Act.Update, "update"),
        (Act.Delete, "delete"),
        (Act.Export, "export"),
        (Act.Approve, "approve"),
    ];

    [Fact]
    public void Every_cell_of_the_file_is_what_the_program_allows()
    {
        using var file = new StreamReader(typeof(AccessMatrix).Assembly.GetManifestResourceStream("access-matrix.csv")!);
        using var csv = new CsvReader(file, CultureInfo.InvariantCulture);
        var rows = 0;
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows++;
            var kind = Enum.Parse<RecordKind>(csv.GetField("record")!);
            var seat = SeatWords.Parse(csv.GetField("seat")!);
            foreach (var (act, column) in Columns)
            {
                Assert.True(csv.GetField(column) == "1" == AccessMatrix.Allows(kind, seat, act), $"{kind} {seat} {act}");
            }
            // Not the column `see`: three rows that may only write have it, and still answer 404.
            var shown = csv.GetField("get_status")!.StartsWith("200", StringComparison.Ordinal);
            Assert.True(shown == AccessMatrix.Sees(kind, seat), $"{kind} {seat} get_status");
            Assert.Equal(csv.GetField("class"), Letter(AccessMatrix.ClassOf(kind)));
        }
        Assert.Equal(42 * 26, rows);
    }

    [Fact]
    public void What_the_file_does_not_know_is_refused()
    {
        Assert.False(AccessMatrix.Allows((RecordKind)99, Seat.Sysa, Act.Read));
        Assert.False(AccessMatrix.Allows(RecordKind.R01, (Seat)99, Act.Read));
        Assert.False(AccessMatrix.Allows(RecordKind.R01, Seat.Sysa, (Act)99));
    }

    [Fact]
    public void Seats_are_spelled_as_in_the_file() =>
        Assert.All(Enum.GetValues<Seat>(), seat => Assert.Equal(seat, SeatWords.Parse(seat.Word())));

    private static string Letter(RecordClass guarded) => guarded == RecordClass.Log ? "L" : guarded.ToString()[..1];
}
