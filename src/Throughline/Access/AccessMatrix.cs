namespace Throughline.Access;

/// <summary>
/// Who may do what with which kind of record: <c>access-matrix.csv</c> as it is shipped inside the program.
/// Pure and closed by default: what the file does not grant is refused. It knows no database and no person;
/// which seats a reader holds is for <c>Frame.Seats</c>, what two seats add up to is <see cref="Ruling"/>.
/// </summary>
public static class AccessMatrix
{
    private const string Letters = "RrCUDXA";
    private static readonly byte[,] Granted = new byte[Enum.GetValues<RecordKind>().Length, Enum.GetValues<Seat>().Length];
    private static readonly RecordClass[] Classes = new RecordClass[Enum.GetValues<RecordKind>().Length];

    private static readonly string[] Names = new string[Classes.Length];
    private static readonly string[] RedactedViews = new string[Classes.Length];

    static AccessMatrix()
    {
        using var file = typeof(AccessMatrix).Assembly.GetManifestResourceStream("access-matrix.csv")!;
        using var lines = new StreamReader(file);
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            var cells = Cells(line);
            var kind = Enum.Parse<RecordKind>(cells[0]);
            Classes[(int)kind] = ClassOf(cells[2]);
            Names[(int)kind] = cells[1];
            RedactedViews[(int)kind] = cells[3] == "-" ? "" : cells[3];
            Granted[(int)kind, (int)SeatWords.Parse(cells[4])] = Bits(cells[5]);
        }
    }

    /// <summary>Whether the matrix grants the act to that seat. A seat that may read in full needs no redacted view.</summary>
    public static bool Allows(RecordKind kind, Seat seat, Act act) =>
        Enum.IsDefined(kind)
        && Enum.IsDefined(seat)
        && Enum.IsDefined(act)
        && (Granted[(int)kind, (int)seat] & (1 << (int)act)) != 0;

    /// <summary>Whether that seat may see such a record at all, in full or redacted; if not, not even that it exists.</summary>
    public static bool Sees(RecordKind kind, Seat seat) => Allows(kind, seat, Act.Read) || Allows(kind, seat, Act.ReadRedacted);

    /// <summary>How records of the kind are guarded.</summary>
    public static RecordClass ClassOf(RecordKind kind) => Classes[(int)kind];

    /// <summary>What the matrix calls such a record, such as "Principal's help request".</summary>
    public static string NameOf(RecordKind kind) => Names[(int)kind];

    /// <summary>What those see who see only a part; empty where nobody does.</summary>
    public static string RedactedViewOf(RecordKind kind) => RedactedViews[(int)kind];

    // Some cells are quoted for their commas, none holds a quote.
    private static string[] Cells(string line) =>
        [
            .. string.Concat(
                    line.Split('"').Index().Select(part => part.Index % 2 == 1 ? part.Item.Replace(',', '\u0001') : part.Item)
                )
                .Split(',')
                .Select(cell => cell.Replace('\u0001', ',')),
        ];

    private static byte Bits(string grants) =>
        (byte)Letters.Index().Sum(letter => grants.Contains(letter.Item) ? 1 << letter.Index : 0);

    private static RecordClass ClassOf(string letter) =>
        letter switch
        {
            "O" => RecordClass.Open,
            "P" => RecordClass.Personnel,
            "W" => RecordClass.Walled,
            "E" => RecordClass.Evaluation,
            "A" => RecordClass.Anonymous,
            "S" => RecordClass.Secret,
            "L" => RecordClass.Log,
            _ => throw new InvalidDataException($"access-matrix.csv: class {letter} is none of O, P, W, E, A, S, L."),
        };
}
