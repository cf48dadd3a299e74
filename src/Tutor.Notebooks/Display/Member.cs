using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tutor.Notebooks;

/// <summary>A property or field that anybody may read.</summary>
internal sealed record Member(string Name, Func<object, object?> Get)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The members of a type, in the order they are declared.</summary>
    public static IReadOnlyList<Member> Of(Type type) =>
    [
        .. type.GetProperties(Public).Where(IsReadable)
            .Select(property => new Member(property.Name, property.GetValue)),
        .. type.GetFields(Public).Select(field => new Member(field.Name, field.GetValue)),
    ];

    /// <summary>Whether the value is drawn as text, its members being of no interest.</summary>
    public static bool IsScalar(object value) =>
        value is string or bool or IFormattable or Type or Uri or Version or Delegate
            or System.Text.StringBuilder or System.Text.Json.Nodes.JsonNode
            or MemberInfo or System.Threading.Tasks.Task
        || (value is not IEnumerable && !HasGeneratedText(value.GetType())
            && Of(value.GetType()).Count == 0);

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(object? value) =>
        value is int or long or float or double or decimal or byte or sbyte or short or ushort
            or uint or ulong or Half or Int128 or UInt128 or nint or nuint or BigInteger;

    /// <summary>
    /// Whether <c>ToString</c> is the compiler's own or nobody's: it prints all members without
    /// an end to cycles, or none.
    /// </summary>
    public static bool HasGeneratedText(Type type)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        if (type.GetMethod("PrintMembers", Hidden) is not null // a record
            || type.IsDefined(typeof(CompilerGeneratedAttribute)))
            return true;
        var declaring = type.GetMethod("ToString", Type.EmptyTypes)?.DeclaringType;
        return declaring == typeof(object) || declaring == typeof(ValueType);
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && property.PropertyType is { IsByRef: false, IsByRefLike: false, IsPointer: false };
}
