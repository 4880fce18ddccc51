using CsCheck;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>The random choices that make a form and its answers, in order; a failing one is told by its seed.</summary>
internal sealed class Tape(int[] numbers)
{
    private int at;

    public static Gen<int[]> Gen { get; } = CsCheck.Gen.Int[0, 1_000_000].Array[50, 400];

    public int Below(int limit) => numbers[at++ % numbers.Length] % limit;

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> all) => all[Below(all.Count)];
}
