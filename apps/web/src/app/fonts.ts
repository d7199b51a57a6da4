import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
