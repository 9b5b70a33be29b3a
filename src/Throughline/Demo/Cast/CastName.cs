using System.Text;

namespace Throughline.Demo.Cast;

/// <summary>How a name becomes an id and an address: "Luis Moreno" is luis-moreno and luis.moreno@harbor.example.</summary>
internal static class CastName
{
    public const string Domain = "harbor.example";

    public static string Id(string name) => Joined(name, '-');

    public static string Email(string name) => $"{Joined(name, '.')}@{Domain}";

    private static string Joined(string name, char between)
    {
        var id = new StringBuilder();
        foreach (var letter in name.Replace("Dr. ", "", StringComparison.Ordinal).ToLowerInvariant())
        {
            if (Plain(letter) is { } plain)
            {
                id.Append(plain);
            }
            else if (id.Length > 0 && id[^1] != between)
            {
                id.Append(between);
            }
        }
        return id.ToString().TrimEnd(between);
    }

    private static char? Plain(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ø' => 'o',
            'ü' => 'u',
            'ñ' => 'n',
            _ => null,
        };
}
