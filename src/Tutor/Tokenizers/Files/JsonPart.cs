using System.Text.Json;

namespace Tutor;

/// <summary>A part of a JSON file that knows where it stands, so that errors can say so.</summary>
internal readonly record struct JsonPart(JsonElement Element, string Name)
{
    /// <summary>The part of that name inside this one; null where there is none.</summary>
    public JsonPart this[string name] => new(
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var inside)
            ? inside
            : default,
        Name == "" ? name : $"{Name}.{name}");

    /// <summary>The parts of a list.</summary>
    public IEnumerable<JsonPart> Items
    {
        get
        {
            var name = Name;
            return Element.ValueKind == JsonValueKind.Array
                ? Element.EnumerateArray().Select((item, i) => new JsonPart(item, $"{name}[{i}]"))
                : throw Wrong("a list");
        }
    }

    /// <summary>The parts of an object with their names.</summary>
    public IEnumerable<(string Name, JsonPart Part)> Properties
    {
        get
        {
            var name = Name;
            return Element.ValueKind == JsonValueKind.Object
                ? Element.EnumerateObject().Select(property =>
                    (property.Name, new JsonPart(property.Value, $"{name}.{property.Name}")))
                : throw Wrong("an object");
        }
    }

    public bool IsNull => Element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public string Text => IsText ? Element.GetString()! : throw Wrong("a text");

    public bool Flag => Element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? Element.GetBoolean()
        : throw Wrong("true or false");

    /// <summary>A number that counts something, or names a token.</summary>
    public int Count =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var count)
            && count >= 0
            ? count
            : throw Wrong("a whole number from 0 up");

    public double Number => Element.ValueKind == JsonValueKind.Number
        ? Element.GetDouble()
        : throw Wrong("a number");

    /// <summary>Refuses everything but what is known here; an object goes by its type.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Require(params ReadOnlySpan<string> known)
    {
        if (!known.Contains(Shown))
            throw Wrong(string.Join(" or ", known.ToArray()
                .Select(value => value == "" ? "an empty text" : value)));
    }

    private string Shown => Element.ValueKind switch
    {
        JsonValueKind.Undefined => "null",
        JsonValueKind.Object => this["type"].Shown is var type and not "null" ? type : "an object",
        JsonValueKind.String => Element.GetString()!,
        JsonValueKind.Array => "a list",
        _ => Element.GetRawText(),
    };

    private InvalidDataException Wrong(string known) =>
        new($"its {(Name == "" ? "content" : Name)} is {Shown}, and only {known} can be read here");
}
