using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Lighthouse: the youngest network, most schools new to visits.</summary>
internal static class Lighthouse
{
    public static readonly HarborNetwork Network = new(
        "lighthouse",
        "Lighthouse Network",
        "Priya Raman",
        "Hollis Teague",
        [
            new("Amber Street Elementary School", "Rosalind Keane", 2),
            new("Birchwood Elementary School", "Mateo Quirós", 2),
            new("Candlewick Elementary School", "Edith Vanterpool", 3),
            new("Dovecote K-8 School", "Lorcan Mabry", 2),
            new("Ember Hill Middle School", "Zainab Forde", 2),
            new("Fairweather Elementary School", "Stellan Brook", 2),
            new("Glasswing Elementary School", "Paloma Rinehart", 1),
            new("Highbank Middle School", "Curtis Amadi", 2),
            new("Ledger Hill Elementary School", "Ingrid Salcombe", 2),
            new("Nightingale Elementary School", "Bo Whitaker", 3),
            new("Parable Street Elementary School", "Minerva Cho", 2),
            new("Rookery Elementary School", "Aaron Delacroix", 2),
            new("Sundial K-8 School", "Hattie Moncrieff", 2),
        ]
    );
}
