using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Tidewater: the network of the pages Today and Week; its visits are laid out by hand in TidewaterFortnight.</summary>
internal static class Tidewater
{
    public static readonly HarborNetwork Network = new(
        "tidewater",
        "Tidewater Network",
        "Marisol Vega",
        "Elena Ruiz",
        [
            new("Hawthorne Middle School", "Luis Moreno", 2),
            new("Fulton Elementary School", "James Abernathy", 2),
            new("Meridian K-8 School", "Yolanda Price", 1),
            new("Gull Point Elementary School", "Sunita Patel", 2),
            new("Larkspur Elementary School", "Owen Brady", 1),
            new("Kingsley Elementary School", "Farid Haddad", 2),
            new("Jetty Lane Elementary School", "Dana Carter", 2),
            new("Driftwood Elementary School", "Patrick Nolan", 2),
            new("Alder Street Elementary School", "Rosa Delgado", 2),
            new("Cormorant Middle School", "Tessa Lewis", 2),
            new("Eastgate Middle School", "Mika Tanaka", 2),
            new("Beacon Elementary School", "Andrew Kim", 2),
            new("Ironwood Elementary School", "Karin Lindqvist", 2),
            new("Saltgrass Elementary School", "Gwen Mbatha", 2),
        ]
    );
}
