namespace Throughline.Tests.Frame.Rosters;

/// <summary>A folder of roster files that lives as long as a test.</summary>
internal sealed class RosterFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("throughline-roster-").FullName;

    /// <summary>The smallest sound plain CSV roster that has something of everything.</summary>
    public static RosterFolder Plain() =>
        new RosterFolder()
            .With("district.csv", "name,zone,email_domains", "Harbor Unified,America/New_York,harbor.example")
            .With("networks.csv", "id,name", "n1,Harbor North", "n2,Harbor South")
            .With(
                "schools.csv",
                "id,name,aliases,level,network_id",
                "s1,PS 1,Public School 1;The Annex,elementary,n1",
                "s2,PS 2,,,"
            )
            .With(
                "people.csv",
                "id,role,name,email,zone,school_id,unit,network_id",
                "i1,ild,Rosa Diaz,rosa@harbor.example;r.diaz@harbor.example,America/Chicago,,Network Support,n1",
                "p1,principal,Luis Brown,luis@harbor.example,,s1,,",
                "c1,central_office,Ann Hart,ann@harbor.example,,,Facilities,"
            )
            .With(
                "assignments.csv",
                "kind,person_id,target_id,start,end",
                "leads_network,i1,n1,2025-08-01,",
                "leads_school,p1,s1,2025-08-01,2026-06-30"
            );

    /// <summary>Writes a file, line by line.</summary>
    public RosterFolder With(string name, params string[] lines) => WithText(name, string.Join("\n", lines) + "\n");

    /// <summary>Writes a file as it is.</summary>
    public RosterFolder WithText(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return this;
    }

    /// <summary>Writes a file byte by byte.</summary>
    public RosterFolder WithBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    /// <summary>Adds a line to a file.</summary>
    public RosterFolder Plus(string name, string line)
    {
        File.AppendAllText(System.IO.Path.Combine(Path, name), line + "\n");
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public RosterFolder Without(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
