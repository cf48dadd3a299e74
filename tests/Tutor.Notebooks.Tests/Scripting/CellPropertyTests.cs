using CsCheck;

namespace Tutor.Notebooks.Tests;

public sealed class CellPropertyTests
{
    private const string Start = "long a = 1, b = 2, c = 3; string Show() => $\"{a} {b} {c}\";";

    private static readonly Gen<string> Name = Gen.Int[0, 2].Select(i => "abc"[i].ToString());

    /// <summary>Statements that change the state, read it, declare and redeclare names.</summary>
    private static readonly Gen<string> Statement = Gen.Select(
        Name, Name, Gen.Int[1, 9], Gen.Int[0, 5],
        (target, source, number, form) => form switch
        {
            0 => $"{target} = {source} % 1000 + {number};",
            1 => $"{target} += {source} * {number} % 97;",
            2 => $"for (var i = 0; i < {number}; i++) {target} = ({target} + {source}) % 1009;",
            3 => $"if ({source} % 2 == 0) {{ {target}++; }} else {{ {target} -= {number}; }}",
            4 => $"{{ long Twice(long x) => 2 * x; {target} = Twice({source}) % 1013; }}",
            _ => $"await Task.Yield(); {target} = Math.Max({source}, {number});",
        });

    /// <summary>Some statements, and after which of them a new cell begins.</summary>
    private static readonly Gen<(string[] Statements, bool[] Cuts)> Cells = Gen.Select(
        Statement.Array[1, 12], Gen.Bool.Array[12, 12]);

    [Fact]
    public async Task Cells_give_what_the_same_code_gives_in_one_cell()
    {
        using var session = new SessionProbe();
        await Cells.SampleAsync(async sample =>
        {
            var (statements, cuts) = sample;
            await session.RunAsync(Start);
            var whole = await session.ValueAsync(string.Join('\n', statements) + "\nShow()");

            await session.RunAsync(Start);
            var cell = "";
            foreach (var (i, statement) in statements.Index())
            {
                cell += statement + "\n";
                if (cuts[i])
                {
                    await session.ValueAsync(cell + "0");
                    cell = "";
                }
            }
            return whole == await session.ValueAsync(cell + "Show()");
        }, iter: 25, threads: 1);
    }
}
