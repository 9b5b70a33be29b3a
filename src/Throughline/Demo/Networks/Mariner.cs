using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Mariner: the eight high schools of the scorecard; Coral Way changes its principal in January.</summary>
internal static class Mariner
{
    public static readonly HarborNetwork Network = new(
        "mariner",
        "Mariner Network",
        "Calvin Whitfield",
        "Juno Abbot",
        [
            new("Bramwell High School", "Theodore Lusk", 4),
            new("Coral Way High School", "Lisa Arden", 3),
            new("Dunmore High School", "Imani Prescott", 4),
            new("Eastlake Technical High School", "Gus Petrov-Hale", 2),
            new("Marlow High School", "Beatriz Coelho", 4),
            new("Pinecrest High School", "Warren Ostrander", 2),
            new("Seaton High School", "Keiko Marsden", 4),
            new("Westhaven High School", "Dominic Frayne", 3),
        ]
    );
}
