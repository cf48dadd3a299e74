namespace Tutor.Notebooks;

/// <summary>A type's name as one writes it: <c>List&lt;Int32&gt;</c>.</summary>
internal static class TypeName
{
    /// <summary>The name without its namespace; empty for an anonymous type.</summary>
    public static string Of(Type type)
    {
        if (type.Name.StartsWith('<'))
            return "";
        if (!type.IsGenericType)
            return type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return $"{type.Name.Split('`')[0]}<{arguments}>";
    }
}
