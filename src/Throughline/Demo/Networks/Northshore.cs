using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Northshore: Pelham joins it in January.</summary>
internal static class Northshore
{
    public static readonly HarborNetwork Network = new(
        "northshore",
        "Northshore Network",
        "Denise Okafor",
        "Marcus Ilves",
        [
            new("Bayberry Elementary School", "Corinne Ashby", 2),
            new("Cedar Bluff Elementary School", "Tomas Rydell", 2),
            new("Foxglove K-8 School", "Adaeze Umeh", 3),
            new("Granite Hill Middle School", "Walter Prowse", 2),
            new("Heron Creek Elementary School", "Linh Castellan", 2),
            new("Juniper Elementary School", "Bryce Halloran", 1),
            new("Lantern Hill Middle School", "Simone Achterberg", 2),
            new("Millrace Elementary School", "Desmond Pyle", 2),
            new("Northgate K-8 School", "Anneke Vos", 2),
            new("Overlook Elementary School", "Ravi Dasgupta-Lane", 3),
            new("Quarry Road Elementary School", "Celeste Bonnaire", 2),
            new("Shale Ridge Elementary School", "Hugh Tamblyn", 2),
        ]
    );
}
