using System.Text;
using CsCheck;

namespace Tutor.Tests;

/// <summary>Random texts.</summary>
internal static class Texts
{
    private const string common = "ab \n'1é猫";

    /// <summary>Any valid Unicode, letters, emoji and controls, with repetitions.</summary>
    public static Gen<string> Unicode { get; } =
        Gen.OneOf(
            Gen.Int[0, 0x7F],
            Gen.Int[0, common.Length - 1].Select(i => (int)common[i]),
            Gen.Int[0, 0x10FFFF].Where(Rune.IsValid))
        .Select(point => new Rune(point).ToString())
        .Array[0, 60]
        .Select(characters => string.Concat(characters));
}
