using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>Breakwater: Thomas Brandt is on leave in February; Pelham leaves it in January.</summary>
internal static class Breakwater
{
    public static readonly HarborNetwork Network = new(
        "breakwater",
        "Breakwater Network",
        "Thomas Brandt",
        "Odile Farnham",
        [
            new("Anchor Elementary School", "Priscilla Dunne", 2),
            new("Barnacle Bay Elementary School", "Ike Sandoval", 2),
            new("Causeway Middle School", "Noor Rahimi-Cole", 3),
            new("Dockside K-8 School", "Gordon Fitch", 2),
            new("Ferryman Elementary School", "Leila Brightwater", 2),
            new("Gale Street Elementary School", "Pavel Horak", 1),
            new("Halyard Elementary School", "Mabel Oyelaran", 2),
            new("Inlet Middle School", "Russell Thane", 2),
            new("Keel Elementary School", "Josefina Maldon", 2),
            new("Landing K-8 School", "Emory Blackwood", 2),
            new("Mooring Elementary School", "Yusuf Adair", 2),
            new("Pelham Elementary School", "Agnes Whitlock", 2),
            new("Sandbar Elementary School", "Clara Nystrom", 2),
            new("Windlass Elementary School", "Peter Quayle", 2),
        ]
    );
}
