"""Jupyter's own tests of a kernel (jupyter_kernel_test), with C# for their cells."""

import unittest

import jupyter_kernel_test


class CSharpKernel(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("mind the gap");'
    code_generate_error = 'throw new InvalidOperationException("as asked");'
    code_clear_output = "ClearOutput();"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'string.Join("-", new[] { 1, 2 })', "result": "1-2"},
        {"code": "Enumerable.Range(1, 3)", "result": "[1, 2, 3]"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": "display(3.5);", "mime": "text/plain"},
    ]

    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "DateTime.MinV", "matches": {"MinValue"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 1;", "for (var i = 0; i < 3; i++) { }"]
    incomplete_code_samples = ["if (true) {", "1 +", "Console.Write("]
    invalid_code_samples = ["foo )", "}"]
    code_inspect_sample = "Console.WriteLine"

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ?*7"


if __name__ == "__main__":
    unittest.main(verbosity=2)
