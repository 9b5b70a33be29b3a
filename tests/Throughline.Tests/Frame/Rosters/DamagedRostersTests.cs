using System.IO.Compression;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters;

/// <summary>Whatever happens to the bytes of a roster, it is read or refused with a sentence, never anything else.</summary>
public sealed class DamagedRostersTests
{
    private const int Mutants = 400;

    [Fact]
    public void Of_plain_CSV()
    {
        using var folder = RosterFolder
            .Plain()
            .With(
                "protected.csv",
                "network_id,weekday,from,to,valid_from,valid_to,except_dates",
                "n1,2,08:00,12:00,2025-08-01,,2026-01-01"
            )
            .With(
                "rules.csv",
                "id,focus,summary_words,location_words,categories,organizer_roles,organizer_units,with",
                "r1,other,\"a;b\",,,,,alone"
            );
        Survives(folder);
    }

    [Fact]
    public void Of_a_zip()
    {
        using var plain = RosterFolder.Plain();
        using var folder = new RosterFolder();
        var path = Path.Combine(folder.Path, "roster.zip");
        ZipFile.CreateFromDirectory(plain.Path, path);
        Survives(folder, path);
    }

    [Theory]
    [InlineData("data/roster/sds-2.1")]
    [InlineData("data/roster/edfi-6.0")]
    public void Of_vendors_samples(string sample)
    {
        using var folder = new RosterFolder();
        foreach (var file in Directory.GetFiles(Samples.Path(sample)))
        {
            folder.WithBytes(Path.GetFileName(file), File.ReadAllBytes(file));
        }
        Survives(folder, mutants: Mutants / 4);
    }

    private static void Survives(RosterFolder folder, string? path = null, int mutants = Mutants)
    {
        var files = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).ToArray();
        var sound = files.ToDictionary(file => file, File.ReadAllBytes);
        for (var seed = 0; seed < mutants; seed++)
        {
            var random = new Random(seed);
            var file = files[random.Next(files.Length)];
            File.WriteAllBytes(file, Mutant(sound[file], random));
            try
            {
                Assert.DoesNotContain('\n', string.Concat(RosterReading.Read(path ?? folder.Path, null).Problems));
            }
            catch (UnsoundFileException refused)
            {
                Assert.EndsWith(".", refused.Problem.Message, StringComparison.Ordinal);
            }
            catch (Exception other)
            {
                Assert.Fail($"mutant {seed} of {Path.GetFileName(file)}: {other}");
            }
            File.WriteAllBytes(file, sound[file]);
        }
    }

    private static byte[] Mutant(byte[] sound, Random random)
    {
        var bytes = (byte[])sound.Clone();
        if (random.Next(4) == 0)
        {
            return bytes[..random.Next(bytes.Length)];
        }
        for (var flips = random.Next(1, 6); flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] =
                random.Next(3) == 0 ? (byte)",\"\n;<>{}"[random.Next(8)] : (byte)random.Next(256);
        }
        return bytes;
    }
}
