namespace Throughline.ProfessionalLearning.Coding;

/// <summary>Numbers that look random and are the same for the same seed on every machine and in every version.</summary>
/// <remarks>G. Steele, D. Lea and C. Flood, <em>Fast splittable pseudorandom number generators</em> (2014), SplitMix64. Not for secrets.</remarks>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to one less than the limit, each as likely (but for less than one part in 2^32).</summary>
    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
