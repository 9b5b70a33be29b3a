using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Estuary: the one network whose ILD also evaluates, from February on.</summary>
internal static class Estuary
{
    public static readonly HarborNetwork Network = new(
        "estuary",
        "Estuary Network",
        "Joan Petrakis",
        "Silas Wren",
        [
            new("Alewife Elementary School", "Maya Sorensen", 2),
            new("Brackish Pond Elementary School", "Cyrus Holloway", 2),
            new("Cattail Elementary School", "Ottoline Grey", 2),
            new("Delta Middle School", "Samir Benhaddou", 2),
            new("Egret Elementary School", "Fiona Tregarth", 3),
            new("Fern Hollow K-8 School", "Lamar Ellison", 2),
            new("Kingfisher Elementary School", "Helga Strand", 1),
            new("Lagoon Middle School", "Vincent Okoro", 2),
            new("Marshview Elementary School", "Nadine Perrault", 2),
            new("Osprey Elementary School", "Abel Winterbourne", 2),
            new("Reedbed Elementary School", "Carmen Ilesanmi", 3),
            new("Sluice Elementary School", "Jonas Pickett", 2),
            new("Willow Run K-8 School", "Thea Marchetti-Roe", 2),
        ]
    );
}
